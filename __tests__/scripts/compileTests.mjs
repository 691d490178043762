/** Compiles sources and tests into .build, and fails when a type is wrong. */
import { compile } from './compile.mjs';

if (!compile()) process.exitCode = 1;
