// Functions whose arguments decide how far they run, in JavaScript, so that they can be stopped like any other code.
(function (prototype) {
  'use strict';

  function define(owner, name, arity, method) {
    Object.defineProperty(method, 'name', {value: name, configurable: true});
    Object.defineProperty(method, 'length', {value: arity, configurable: true});
    Object.defineProperty(owner, name, {value: method, writable: true, configurable: true, enumerable: false});
  }

  function isSpreadable(value) {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) {
      return false;
    }
    var wish = value[Symbol.isConcatSpreadable];
    return wish === undefined ? Array.isArray(value) : Boolean(wish);
  }

  function append(target, value, depth) {
    var length = Math.min(Number(value.length) || 0, Number.MAX_SAFE_INTEGER);
    for (var i = 0; i < length; i++) {
      if (i in value) {
        if (depth > 0 && Array.isArray(value[i])) {
          append(target, value[i], depth - 1);
        } else {
          target.push(value[i]);
        }
      }
    }
  }

  function appendKeepingHoles(target, value) {
    var length = Math.min(Number(value.length) || 0, Number.MAX_SAFE_INTEGER);
    var start = target.length;
    for (var i = 0; i < length; i++) {
      if (i in value) {
        target[start + i] = value[i];
      }
    }
    target.length = start + length;
  }

  define(prototype, 'concat', 1, function () {
    var result = [];
    var values = [Object(this)];
    for (var i = 0; i < arguments.length; i++) {
      values.push(arguments[i]);
    }
    for (var j = 0; j < values.length; j++) {
      if (isSpreadable(values[j])) {
        appendKeepingHoles(result, values[j]);
      } else {
        result.push(values[j]);
      }
    }
    return result;
  });

  define(prototype, 'flat', 0, function (depth) {
    var result = [];
    append(result, Object(this), depth === undefined ? 1 : Math.floor(Number(depth)) || 0);
    return result;
  });

  define(prototype, 'flatMap', 1, function (callback, thisArg) {
    return prototype.map.call(this, callback, thisArg).flat();
  });

  var ofPrimitive = JSON.stringify;

  function indentation(space) {
    var wish = space !== null && typeof space === 'object' ? space.valueOf() : space;
    if (typeof wish === 'number') {
      return ' '.repeat(Math.max(0, Math.min(10, Math.floor(wish))));
    }
    return typeof wish === 'string' ? wish.slice(0, 10) : '';
  }

  function enclose(open, members, close, gap, outer) {
    if (members.length === 0) {
      return open + close;
    }
    var inner = outer + gap;
    return gap === ''
      ? open + members.join(',') + close
      : open + '\n' + inner + members.join(',\n' + inner) + '\n' + outer + close;
  }

  function json(holder, key, options, outer, within) {
    var value = holder[key];
    if (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
      value = value.toJSON(key);
    }
    if (options.replace) {
      value = options.replace.call(holder, key, value);
    }
    if (value instanceof Number || value instanceof String || value instanceof Boolean) {
      value = value.valueOf();
    }
    if (value === null || typeof value !== 'object') {
      return ofPrimitive(value);
    }
    if (within.indexOf(value) >= 0) {
      throw new TypeError('Converting circular structure to JSON');
    }
    within.push(value);
    var members = Array.isArray(value)
      ? elements(value, options, outer + options.gap, within)
      : fields(value, options, outer + options.gap, within);
    within.pop();
    return Array.isArray(value)
      ? enclose('[', members, ']', options.gap, outer)
      : enclose('{', members, '}', options.gap, outer);
  }

  function elements(value, options, outer, within) {
    var members = [];
    for (var i = 0; i < value.length; i++) {
      var text = json(value, String(i), options, outer, within);
      members.push(text === undefined ? 'null' : text);
    }
    return members;
  }

  function fields(value, options, outer, within) {
    var members = [];
    var keys = options.keys || Object.keys(value);
    for (var i = 0; i < keys.length; i++) {
      var text = json(value, keys[i], options, outer, within);
      if (text !== undefined) {
        members.push(ofPrimitive(keys[i]) + (options.gap === '' ? ':' : ': ') + text);
      }
    }
    return members;
  }

  define(JSON, 'stringify', 3, function (value, replacer, space) {
    var options = {
      gap: indentation(space),
      replace: typeof replacer === 'function' ? replacer : null,
      keys: Array.isArray(replacer) ? replacer.map(String) : null
    };
    return json({'': value}, '', options, '', []);
  });
})(Array.prototype);
