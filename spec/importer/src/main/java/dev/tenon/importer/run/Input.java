package dev.tenon.importer.run;

import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.TypeFacts;
import dev.tenon.importer.service.Product;
import java.util.List;

/** What one input file turned out to be. */
public sealed interface Input {
    /** Returns the file as the user wrote it. */
    String file();

    /**
     * A source of an operation.
     *
     * @param file the file
     * @param facts what it says
     */
    record Operation(String file, OperationFacts facts) implements Input {}

    /**
     * The metadata of a product.
     *
     * @param file the file
     * @param product the product
     */
    record Service(String file, Product product) implements Input {}

    /**
     * The API metadata of a product with its operations.
     *
     * @param file the file
     * @param product the product
     * @param operations what it says of each operation that can be described
     * @param types the structures that their responses name
     * @param skipped the other operations
     */
    record Api(String file, Product product, List<OperationFacts> operations, TypeFacts types, List<Skipped> skipped)
            implements Input {}

    /**
     * A file that is neither, or an operation that cannot be described.
     *
     * @param file the file
     * @param reason why, in one line
     */
    record Skipped(String file, String reason) implements Input {
        /** Returns {@code file: reason}. */
        @Override
        public String toString() {
            return file + ": " + reason;
        }
    }
}
