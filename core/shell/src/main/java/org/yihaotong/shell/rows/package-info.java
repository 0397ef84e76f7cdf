/**
 * Appeals from a file (批量导入): a sheet of rows under named columns, each row read and taken for itself.
 *
 * <p>Columns are known by their English or Chinese name, in any order; a file keeps its own columns, the rest is
 * reported as ignored. The same file taken twice makes the same tickets once.
 */
package org.yihaotong.shell.rows;
