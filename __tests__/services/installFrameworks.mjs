/** Installs the frameworks whose predictions are judged, once. It takes Python. */
import { installWithUv } from './installWithUv.mjs';

installWithUv(
  'frameworks-1',
  ...['scikit-learn==1.9.0', 'lightgbm==4.7.0', 'pandas==3.1.1', 'numpy==2.4.6', 'pip'],
);
