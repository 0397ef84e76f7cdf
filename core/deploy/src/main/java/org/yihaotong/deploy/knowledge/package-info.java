/** Knowledge that bundles bring (随适配器而来的知识): every bundle with files of it becomes a source of the knowledge base. */
package org.yihaotong.deploy.knowledge;
