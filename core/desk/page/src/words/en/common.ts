export default {
  common: {
    again: 'Try again',
    cancel: 'Cancel',
    save: 'Save',
    submit: 'Submit',
    close: 'Close',
    back: 'Back',
    more: 'Load more',
    loading: 'Loading…',
    all: 'All',
    none: 'None',
    optional: 'Optional',
    required: 'Please fill in',
    yes: 'Yes',
    no: 'No',
    saved: 'Saved',
    copy: 'Copy',
    copied: 'Copied',
    updates: '{n} updates, click to show',
    allShown: 'All shown, {n} in total',
    separator: ', ',
    colon: ': ',
  },
  time: {
    days: '{n} d',
    hours: '{n} h',
    minutes: '{n} min',
    left: '{span} left',
    over: '{span} over',
    ago: '{span} ago',
    justNow: 'just now',
    none: 'no clock',
  },
  problem: {
    input: {
      what: 'Something is filled in wrongly; nothing was saved',
      todo: 'Correct the marked fields and submit again.',
    },
    locked: {
      what: 'You cannot log in for now',
      todo: 'Try again later, or ask the administrator to reset the password.',
    },
    rule: {
      what: 'The centre’s rules do not allow this now',
      todo: 'The ticket has not changed.',
    },
    session: {
      what: 'The session has ended',
      todo: 'Log in again; nothing you typed is lost.',
    },
    forbidden: {
      what: 'Your role may not do this',
      todo: 'Ask the shift leader or the administrator.',
    },
    stale: {
      what: 'Somebody else has just changed it',
      todo: 'Look at what is there now and decide again; your text is still here.',
    },
    gone: {
      what: 'Not found',
      todo: 'The number may be wrong, or you may not see it.',
    },
    server: {
      what: 'The platform failed; it was not your doing',
      todo: 'Try again later; tell the administrator if it happens often.',
    },
    network: {
      what: 'No connection to the platform',
      todo: 'Check the network and try again; submitting twice never makes two tickets.',
    },
    page: {
      what: 'The page failed',
      todo: 'Reload the page; tell the administrator if it happens often.',
    },
  },
}
