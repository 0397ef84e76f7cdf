export default {
  login: {
    title: 'Log in',
    login: 'User name',
    password: 'Password',
    enter: 'Log in',
    again: 'The session has ended, please log in again',
    keep: 'Nothing you typed on the page is lost.',
    other: 'Log in as somebody else',
    locked: 'Try again after {time}.',
  },
  password: {
    first: 'First log-in: choose a password of your own',
    title: 'Change password',
    old: 'Old password',
    fresh: 'New password',
    repeat: 'New password again',
    differ: 'The two are not the same',
    hint: 'At least 10 characters with letters and digits, without your user name.',
    done: 'Password changed; your other sessions have ended',
    save: 'Save new password',
  },
}
