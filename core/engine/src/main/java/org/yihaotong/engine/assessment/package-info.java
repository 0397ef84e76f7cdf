/**
 * 考核: what became of every order, twice and independently: from the ticket as it stands, which is what is stored, and from
 * the chain of events alone, which is how the stored figures are checked. Formulas and filters of indicators are parsed
 * here, by a small total grammar each.
 */
package org.yihaotong.engine.assessment;
