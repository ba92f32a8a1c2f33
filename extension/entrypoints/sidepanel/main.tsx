import '../../olderBrowsers.js';
import { mountPanel } from '../../panel/mountPanel.js';

void mountPanel();
