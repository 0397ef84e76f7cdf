/**
 * The store (存储): the engine's ports on a relational database, by JPA. One call of a port is one transaction. Whatever
 * the database refuses because somebody was first becomes a {@link org.yihaotong.engine.port.DuplicateException}; a
 * deadlock or a lock that took too long is tried again, since every call may be repeated whole. Lists go page by page
 * along an index, never by offset.
 */
package org.yihaotong.store;
