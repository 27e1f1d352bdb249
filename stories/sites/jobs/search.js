// Shows the jobs that were searched for: all of them where this script does not run.
(function () {
  var wanted = new URLSearchParams(location.search);
  var what = (wanted.get('what') || '').toLowerCase();
  var where = wanted.get('where') || '';
  var jobs = document.querySelectorAll('#jobs > li');
  var found = 0;
  for (var i = 0; i < jobs.length; i++) {
    var fits = jobs[i].textContent.toLowerCase().indexOf(what) >= 0;
    jobs[i].hidden = !(fits && (!where || jobs[i].dataset.where === where));
    if (!jobs[i].hidden) found++;
  }
  document.getElementById('what').value = wanted.get('what') || '';
  document.getElementById('where').value = where;
  document.getElementById('found').textContent = found + (found === 1 ? ' job' : ' jobs');
})();
