/*
 * Loaded before a program (LD_PRELOAD) to make the disk full at one of its writes: of the calls that
 * create, write, rename, link or flush something below DISK_UNDER, that with the number DISK_FULL_AT
 * fails, and with DISK_FULL_EVER all from then on; a new name for what is there takes no space, and fails
 * only in its turn. Of what is written then, half still fits. The number of
 * calls is written to DISK_LOG when the program ends.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_int calls;

static int is_under(const char *path) {
  const char *under = getenv("DISK_UNDER");
  char full[PATH_MAX * 2];
  if (under == NULL || path == NULL) return 0;
  if (path[0] != '/') {
    char cwd[PATH_MAX];
    if (getcwd(cwd, sizeof cwd) == NULL) return 0;
    snprintf(full, sizeof full, "%s/%s", cwd, path);
    path = full;
  }
  return strncmp(path, under, strlen(under)) == 0;
}

static int is_under_fd(int fd) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_under(path);
}

static int is_turn(int and_later) {
  const char *at = getenv("DISK_FULL_AT");
  int nth = atomic_fetch_add(&calls, 1) + 1;
  if (at == NULL) return 0;
  return nth == atoi(at) || (and_later && nth > atoi(at) && getenv("DISK_FULL_EVER") != NULL);
}

static int is_full(void) { return is_turn(1); }

#define REAL(name, ...) ((__VA_ARGS__)dlsym(RTLD_NEXT, name))
#define FAIL \
  do { \
    errno = ENOSPC; \
    return -1; \
  } while (0)

static int open_any(const char *name, const char *path, int flags, mode_t mode) {
  if ((flags & (O_CREAT | O_TRUNC)) && is_under(path) && is_full()) FAIL;
  return REAL(name, int (*)(const char *, int, mode_t))(path, flags, mode);
}

#define OPEN(symbol) \
  int symbol(const char *path, int flags, ...) { \
    va_list list; \
    va_start(list, flags); \
    mode_t mode = (flags & O_CREAT) ? va_arg(list, mode_t) : 0; \
    va_end(list); \
    return open_any(#symbol, path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

ssize_t write(int fd, const void *bytes, size_t length) {
  ssize_t (*real)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  if (fd > 2 && is_under_fd(fd) && is_full()) {
    if (length > 1 && getenv("DISK_FULL_EVER") != NULL) return real(fd, bytes, length / 2);
    FAIL;
  }
  return real(fd, bytes, length);
}

#define PWRITE(symbol) \
  ssize_t symbol(int fd, const void *bytes, size_t length, off_t offset) { \
    if (is_under_fd(fd) && is_full()) FAIL; \
    return REAL(#symbol, ssize_t (*)(int, const void *, size_t, off_t))(fd, bytes, length, offset); \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (fd > 2 && is_under_fd(fd) && is_full()) FAIL;
  return REAL("writev", ssize_t (*)(int, const struct iovec *, int))(fd, parts, count);
}

#define PATHS(symbol, takes_space) \
  int symbol(const char *from, const char *to) { \
    if (is_under(to) && is_turn(takes_space)) FAIL; \
    return REAL(#symbol, int (*)(const char *, const char *))(from, to); \
  }
PATHS(rename, 0)
PATHS(link, 1)

int mkdir(const char *path, mode_t mode) {
  if (is_under(path) && is_full()) FAIL;
  return REAL("mkdir", int (*)(const char *, mode_t))(path, mode);
}

#define FLUSH(symbol) \
  int symbol(int fd) { \
    if (is_under_fd(fd) && is_full()) FAIL; \
    return REAL(#symbol, int (*)(int))(fd); \
  }
FLUSH(fsync)
FLUSH(fdatasync)

__attribute__((destructor)) static void tell(void) {
  const char *log = getenv("DISK_LOG");
  if (log == NULL || calls == 0) return;
  FILE *file = fopen(log, "w");
  if (file == NULL) return;
  fprintf(file, "%d", calls);
  fclose(file);
}
