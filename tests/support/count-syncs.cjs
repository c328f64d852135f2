// Loaded before anything else, in every thread: writes one character to the file SYNC_COUNTER for each fdatasync.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const counter = process.env.SYNC_COUNTER;
const { fdatasyncSync, appendFileSync } = fs;
fs.fdatasyncSync = (descriptor) => {
  appendFileSync(counter, '.');
  fdatasyncSync(descriptor);
};
syncBuiltinESMExports();
