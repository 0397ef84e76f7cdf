/**
 * The door of the centre (接口): everything under {@code /api} and {@code /hook}. JAX-RS resources that only call the
 * desks of the contract, one servlet that knows CXF, one guard in front of it, live news, and what back offices push.
 * What comes in is read strictly and refused with the field's name; what goes out are the contract's own records.
 * Nothing here decides what somebody may do: the engine behind the desks does.
 */
package org.yihaotong.rest;
