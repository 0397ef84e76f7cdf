/**
 * What the centre tells citizens and hears from them (告知、评价). A promise to tell is committed with the move that causes
 * it; the pump claims it by lease, puts in words and number when it goes out, and hands it to the channel of the highest
 * ranking. A link for rating is signed, valid once and for some days; what a citizen says by it goes through the life
 * cycle like a clerk's callback. Rule books hold the words and the numbers.
 */
package org.yihaotong.engine.citizen;
