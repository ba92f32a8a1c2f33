import { defineBackground } from 'wxt/utils/define-background';
import { answerFetches } from '../background/answerFetches.js';
import { listenForClicks } from '../background/listenForClicks.js';
import { showBadges } from '../background/showBadges.js';

export default defineBackground(() => {
  listenForClicks();
  answerFetches();
  showBadges();
});
