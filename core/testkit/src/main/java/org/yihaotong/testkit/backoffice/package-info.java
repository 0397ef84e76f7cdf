/**
 * Fake back offices (模拟对方系统): each follows its unit's interface document to the letter and refuses what the
 * document refuses. Tests drive them step by step; {@link org.yihaotong.testkit.backoffice.BackOffices} runs them for
 * the demo, with {@link org.yihaotong.testkit.backoffice.Clerks} who answer like a unit's people.
 */
package org.yihaotong.testkit.backoffice;
