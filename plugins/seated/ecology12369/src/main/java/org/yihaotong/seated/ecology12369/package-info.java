/**
 * 市生态环境局 12369: the national platform goes on beside the seats of 12345 (双线并行). Reports go to it with photos and a
 * place of China's map grid; its steps, the reports born there and its calls are fetched.
 */
package org.yihaotong.seated.ecology12369;
