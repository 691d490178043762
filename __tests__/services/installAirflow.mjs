/** Installs Airflow once. It takes Python. */
import { installWithUv } from './installWithUv.mjs';

const VERSION = '3.3.2';
installWithUv(`airflow-${VERSION}`, `apache-airflow==${VERSION}`);
