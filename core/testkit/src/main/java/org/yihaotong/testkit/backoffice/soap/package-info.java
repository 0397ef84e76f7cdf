/**
 * What the fake back offices that speak SOAP have in common: a counter that takes messages over HTTP and can be ill, a
 * reader that holds them to the unit's schema with the platform's own tools (none of the kit's), and a book of orders.
 */
package org.yihaotong.testkit.backoffice.soap;
