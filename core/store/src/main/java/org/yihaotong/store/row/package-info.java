/**
 * The tables as entities (实体), one class a table. A row is made from a record of the contract and gives it back; it has
 * no rules of its own. Long and nested things travel as one JSON document, what lists and people search for stands in
 * columns, and persons stand apart from what they said.
 */
package org.yihaotong.store.row;
