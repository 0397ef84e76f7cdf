/**
 * Who acts: persons with roles (人员、角色), the units (承办单位) they may belong to, and their sessions.
 * Every call into the centre carries an {@link org.yihaotong.api.people.Actor}; the engine decides what that actor
 * may do. A person belongs either to the centre or to one unit, never to both.
 */
@Export
@Version("1.0.0")
package org.yihaotong.api.people;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
