/**
 * Runs a declarative Jenkinsfile: the sections and steps that our example uses, each only where Jenkins'
 * "Pipeline Syntax" has it, `sh` in a real shell. Anything else is an error. The environment is that of
 * this process; what a build would publish is printed, and its result last.
 *
 *     java -cp groovy.jar groovy.ui.GroovyMain runJenkinsfile.groovy Jenkinsfile
 */
import javax.xml.parsers.DocumentBuilderFactory

class Build {
  Map<String, String> environment = new TreeMap<>(System.getenv())
  String result = 'SUCCESS'
  boolean isPublished = false
}

/** A block of the file: a directive that it does not define is missing, and so an error. */
abstract class Section {
  Build build

  void enter(Section section, Closure body) {
    section.build = build
    body.delegate = section
    body.resolveStrategy = Closure.DELEGATE_ONLY
    body.call()
  }
}

class Root extends Section {
  void pipeline(Closure body) { enter(new Pipeline(), body) }
}

class Pipeline extends Section {
  void agent(Closure body) { enter(new Agent(), body) }
  void environment(Closure body) { enter(new Environment(), body) }
  void stages(Closure body) { enter(new Stages(), body) }
  void post(Closure body) { enter(new Post(), body) }
}

class Agent extends Section {
  void docker(Closure body) { enter(new Docker(), body) }
}

class Docker extends Section {
  void image(String name) { println "image $name" }
}

class Environment extends Section {
  def propertyMissing(String name) {
    if (!build.environment.containsKey(name)) throw new MissingPropertyException(name, Environment)
    build.environment[name]
  }
  void propertyMissing(String name, value) { build.environment[name] = value.toString() }
}

class Stages extends Section {
  void stage(String name, Closure body) { enter(new Stage(), body) }
}

class Stage extends Section {
  void steps(Closure body) {
    if (build.result == 'SUCCESS') enter(new Steps(), body)
  }
}

class Post extends Section {
  void always(Closure body) { enter(new Steps(), body) }
}

class Steps extends Section {
  void sh(String script) {
    def builder = new ProcessBuilder('sh', '-xe', '-c', script).inheritIO()
    builder.environment().clear()
    builder.environment().putAll(build.environment)
    if (builder.start().waitFor() != 0) build.result = 'FAILURE'
  }

  void junit(Map given) {
    assert given.keySet() - ['testResults', 'allowEmptyResults'] == [] as Set
    def file = new File(given.testResults as String)
    if (!file.exists()) {
      assert given.allowEmptyResults
      println 'tests none'
      return
    }
    def root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file).documentElement
    println "tests ${root.getElementsByTagName('testcase').length}"
    println "failures ${root.getElementsByTagName('failure').length}"
  }

  void archiveArtifacts(Map given) {
    assert given.keySet() - ['artifacts', 'allowEmptyArchive'] == [] as Set
    def folder = new File((given.artifacts as String).replaceFirst('/\\*\\*$', ''))
    def names = folder.directory ? folder.list().sort() : []
    assert names || given.allowEmptyArchive
    println "archived ${names.join(' ')}"
  }
}

def build = new Build()
def shell = new GroovyShell(new Binding(), new org.codehaus.groovy.control.CompilerConfiguration())
def script = shell.parse(new File(args[0]).getText('UTF-8'), 'Jenkinsfile')
def root = new Root(build: build)
script.metaClass.methodMissing = { String name, given -> root.invokeMethod(name, given) }
script.run()
println "result ${build.result}"
