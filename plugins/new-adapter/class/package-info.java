/** The line of @name@: a JSON service over HTTP with a key in a header. Replace this by what the unit's document says. */
package org.yihaotong.@method@.@id@;
