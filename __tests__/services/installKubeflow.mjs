/** Installs the SDK of Kubeflow Pipelines once. It takes Python. */
import { installWithUv } from './installWithUv.mjs';

const VERSION = '2.17.0';
installWithUv(`kfp-${VERSION}`, `kfp==${VERSION}`);
