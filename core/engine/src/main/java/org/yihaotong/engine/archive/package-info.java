/**
 * The archive (档案): where an archived ticket stands and what it is found by, the packages that leave the centre, and the
 * sweep that erases the persons when their time is over (保存期限). Erasing never breaks a chain: the event that says so seals
 * what it veiled.
 */
package org.yihaotong.engine.archive;
