/** Staging tables over JDBC (中间库); drivers come as DataSourceFactory services and may come and go. */
package org.yihaotong.kit.jdbc;
