package dev.tenon.importer.apidocs;

import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.TypeFacts;
import dev.tenon.importer.service.Product;
import java.util.List;

/**
 * The API metadata of a product.
 *
 * @param product the product
 * @param operations what it says of each operation
 * @param types the structures that hold themselves
 */
public record ApiDocs(Product product, List<OperationFacts> operations, TypeFacts types) {}
