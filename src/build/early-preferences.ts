/**
 * Runs before the first paint, inline and named by its hash in the policy: a request of its own would hold
 * the page back. Marks that scripts run, and applies the remembered theme and type size. Where storage is
 * forbidden the page keeps what the system asks for.
 */
export const earlyPreferences =
  "(function(d){d.js='';try{var s=localStorage,t=s.getItem('fusuan-theme');" +
  "if(t==='dark'||t==='light')d.theme=t;if(s.getItem('fusuan-size')==='large')d.size='large'}catch(e){}})" +
  '(document.documentElement.dataset)';
