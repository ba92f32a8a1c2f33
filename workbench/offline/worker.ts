/** The checker of the offline file: readers, rules and pdfjs in one script. */
import '../worker/worker.js';
