// biome-ignore-all lint/complexity/useArrowFunction: ES5
// ES5 on purpose: Word 2016 and 2019 bought in volume run this in Internet Explorer's engine (hosts.md, A3), which stops at anything newer.
(function () {
  var agent = navigator.userAgent;
  var isOld = agent.indexOf('Trident/') >= 0 || agent.indexOf('Edge/') >= 0;
  window.gongkaiOldEngine = isOld;
  if (!isOld) return;
  document.addEventListener('DOMContentLoaded', function () {
    var address = location.href.replace(/taskpane\.html.*$/, 'page.html');
    document.getElementById('old').removeAttribute('hidden');
    document.getElementById('old-address').appendChild(document.createTextNode(address));
    document.getElementById('pane').setAttribute('hidden', 'hidden');
  });
})();
