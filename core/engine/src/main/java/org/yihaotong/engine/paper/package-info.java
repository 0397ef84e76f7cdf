/**
 * What the centre takes in and gives out on paper (文档): uploaded tables with complaints that name sheet, row and
 * column, and lists of tickets for spreadsheets. The formats themselves are the press's business.
 */
package org.yihaotong.engine.paper;
