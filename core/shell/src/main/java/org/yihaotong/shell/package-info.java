/**
 * The operator's commands (运维命令): {@code hotline:…} for the lines, {@code ticket:…} for the tickets.
 *
 * <p>The only package that knows Karaf. Commands speak to the engine through the contract alone and act as
 * {@link org.yihaotong.shell.Operator}, so whatever they show is masked as it is for any reader, and whatever they
 * change stands in the ticket's chain under the operator's name.
 */
package org.yihaotong.shell;
