/**
 * 来信 (mail): citizens' letters become appeals or supplements, and are answered in their thread. The letter itself is what must
 * not be lost: it is moved out of the inbox only when all that it says is in the database, and whatever is done for it can be
 * done again without harm. Answers wait in the centre's ledger until the mail server has them.
 */
package org.yihaotong.channels.mail;
