/**
 * SOAP over HTTP, both as caller and as called. CXF carries the bytes (HTTP, multipart parts of MTOM); the envelope is
 * read and written here, since a document of a few elements needs neither a data binding nor a model of the service.
 */
package org.yihaotong.kit.soap;
