import '../../olderBrowsers.js';
import { mountOptions } from '../../options/mountOptions.js';

void mountOptions();
