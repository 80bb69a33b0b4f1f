package io.github.camelmesos.cwl.model;

import java.util.List;
import java.util.Optional;

/** A CWL type, all shorthands ({@code File[]?}, {@code stdout}, names of SchemaDef types) resolved. */
public sealed interface CwlType {

    /** The types without parts. */
    enum Primitive implements CwlType {
        NULL("null"),
        BOOLEAN("boolean"),
        INT("int"),
        LONG("long"),
        FLOAT("float"),
        DOUBLE("double"),
        STRING("string"),
        FILE("File"),
        DIRECTORY("Directory"),
        ANY("Any");

        private final String text;

        Primitive(String text) {
            this.text = text;
        }

        /** As written in a document. */
        public String text() {
            return text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * @param name where the schema is named
     * @param binding how each value of the array is put on the command line
     */
    record ArrayType(Optional<String> name, CwlType items, Optional<InputBinding> binding) implements CwlType {
        @Override
        public String toString() {
            return items instanceof UnionType ? "(" + items + ")[]" : items + "[]";
        }
    }

    /** Fields in document order. */
    record RecordType(Optional<String> name, List<RecordField> fields, Optional<InputBinding> binding)
            implements CwlType {
        @Override
        public String toString() {
            return name.orElse("record");
        }
    }

    /** Symbols without their namespace prefix. */
    record EnumType(Optional<String> name, List<String> symbols, Optional<InputBinding> binding) implements CwlType {
        @Override
        public String toString() {
            return name.orElse("enum");
        }
    }

    /** One of several types; never nested, never of one. */
    record UnionType(List<CwlType> alternatives) implements CwlType {
        @Override
        public String toString() {
            return String.join(
                    " | ", alternatives.stream().map(CwlType::toString).toList());
        }
    }

    /** True when null is a value of this type, so that a port of it need not be given. */
    default boolean isOptional() {
        if (this instanceof UnionType union) {
            return union.alternatives().contains(Primitive.NULL);
        }
        return this == Primitive.NULL;
    }
}
