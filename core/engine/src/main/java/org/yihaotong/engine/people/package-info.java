/**
 * Persons, units and sessions (人员、单位、登录): who may act as what. Passwords are kept as slow salted hashes, sessions by
 * the hash of their token; the first administrator gets a one-time password in a file that only the operator can read.
 */
@Export
@Version("1.0.0")
package org.yihaotong.engine.people;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
