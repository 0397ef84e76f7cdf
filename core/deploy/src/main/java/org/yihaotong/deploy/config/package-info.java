/**
 * Configurations of adapters (适配器配置): the engine's port for forms, instances and secrets, on the framework's own
 * Metatype and Configuration Admin. A bundle describes its settings, the page shows them, and what is saved belongs to
 * the centre from then on: neither the bundle nor a restart puts it back. Secrets lie on disk enciphered only, and the
 * adapter alone receives them in clear.
 */
package org.yihaotong.deploy.config;
