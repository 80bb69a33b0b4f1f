package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.expression.ExpressionContext;
import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.expression.ExpressionException;
import io.github.camelmesos.cwl.input.TypeCheck;
import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.CommandLineTool.Argument;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.ArrayType;
import io.github.camelmesos.cwl.model.CwlType.EnumType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.CwlType.RecordType;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.InputBinding;
import io.github.camelmesos.cwl.model.InputPort;
import io.github.camelmesos.cwl.model.RecordField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the bindings of a tool with their values and sorting keys.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#Input_binding">Input binding</a>
 */
final class Bindings {

    /** What the elements of a bound array have, where their schema has no binding: each is an argument. */
    private static final InputBinding ELEMENT =
            new InputBinding(Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty(), true, false);

    private static final ArrayType OF_ANY = new ArrayType(Optional.empty(), Primitive.ANY, Optional.empty());

    private final ExpressionEvaluator expressions;
    private final ExpressionContext scope;
    private final List<BoundArgument> bound = new ArrayList<>();

    private Bindings(ExpressionEvaluator expressions, ExpressionContext scope) {
        this.expressions = expressions;
        this.scope = scope;
    }

    /**
     * Everything that goes after {@code baseCommand}, in order.
     *
     * @param scope its inputs have paths
     * @throws ExpressionException when a valueFrom or position fails
     */
    static List<BoundArgument> of(CommandLineTool tool, ExpressionEvaluator expressions, ExpressionContext scope)
            throws ExpressionException {
        Bindings bindings = new Bindings(expressions, scope);
        int i = 0;
        for (Argument argument : tool.arguments()) {
            InputBinding binding = argument.binding();
            bindings.bind(binding, null, SortingKey.EMPTY.plus(bindings.position(binding, null), i++));
        }
        for (InputPort port : tool.inputs()) {
            Object value = scope.inputs().get(port.id());
            bindings.collect(port.type(), port.binding(), value, SortingKey.EMPTY, port.id());
        }
        bindings.bound.sort((a, b) -> a.key().compareTo(b.key()));
        return bindings.bound;
    }

    private void collect(CwlType declared, Optional<InputBinding> binding, Object value, SortingKey outer, String name)
            throws ExpressionException {
        if (value == null) {
            return;
        }
        CwlType type = TypeCheck.choose(declared, value);
        SortingKey key = outer;
        if (binding.isPresent()) {
            key = outer.plus(position(binding.get(), value), name);
            bind(binding.get(), value, key);
            if (binding.get().valueFrom().isPresent()) {
                return;
            }
        }
        if (value instanceof List<?> list) {
            elements(type instanceof ArrayType array ? array : OF_ANY, binding, list, key, name);
        } else if (type instanceof RecordType recordType && value instanceof Map<?, ?> map) {
            fields(recordType, map, key, name);
        } else if (type instanceof EnumType enumType && enumType.binding().isPresent()) {
            InputBinding own = enumType.binding().get();
            bind(own, value, key.plus(position(own, value), name));
        }
    }

    private void elements(ArrayType array, Optional<InputBinding> binding, List<?> list, SortingKey outer, String name)
            throws ExpressionException {
        boolean joined = binding.flatMap(InputBinding::itemSeparator).isPresent();
        Optional<InputBinding> ofElement = array.binding();
        if (ofElement.isEmpty() && binding.isPresent() && !joined) {
            ofElement = Optional.of(ELEMENT);
        }
        int i = 0;
        for (Object element : list) {
            SortingKey key = outer;
            if (binding.isEmpty() && array.binding().isPresent()) {
                key = key.plus(position(array.binding().get(), element), name);
            }
            collect(array.items(), ofElement, element, key.plus(i++), name);
        }
    }

    private void fields(RecordType type, Map<?, ?> map, SortingKey outer, String name) throws ExpressionException {
        SortingKey key = outer;
        if (type.binding().isPresent()) {
            InputBinding own = type.binding().get();
            key = outer.plus(position(own, map), name);
            bind(own, map, key);
            if (own.valueFrom().isPresent()) {
                return;
            }
        }
        for (RecordField field : type.fields()) {
            collect(field.type(), field.binding(), map.get(field.name()), key, field.name());
        }
    }

    private void bind(InputBinding binding, Object self, SortingKey key) throws ExpressionException {
        boolean computed = binding.valueFrom().isPresent();
        Object value = computed ? expressions.evaluate(binding.valueFrom().get(), scope.withSelf(self)) : self;
        bound.add(new BoundArgument(key, binding, value, computed));
    }

    private int position(InputBinding binding, Object self) throws ExpressionException {
        if (binding.position().isEmpty()) {
            return 0;
        }
        Expression position = binding.position().get();
        Object value = expressions.evaluate(position, scope.withSelf(self));
        if (value == null) {
            return 0;
        }
        if (value instanceof Integer number) {
            return number;
        }
        throw new ExpressionException(position.position(), "position must give an int or null, not " + value);
    }
}
