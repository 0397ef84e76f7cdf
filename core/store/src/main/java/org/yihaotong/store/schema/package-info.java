/**
 * The schema (表结构): numbered scripts under {@code db/migration}, run by Flyway before JPA sees the database. Derby and
 * PostgreSQL run the same scripts; the few words that differ are placeholders.
 */
package org.yihaotong.store.schema;
