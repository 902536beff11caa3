#!/usr/bin/env node
import { compiled } from 'virtual:rulebook';
import { texts } from 'virtual:rulebook-texts';
import { loadRulebook } from '../analyser/load.js';
import { scan } from './scan.js';

process.exitCode = await scan({
  arguments: process.argv.slice(2),
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  environment: process.env,
  today: new Date(),
  rulebook: loadRulebook(compiled),
  texts,
});
