/**
 * CWL values. A value is one of: null, Boolean, Integer/Long/BigInteger, Double/BigDecimal, String, {@code List<Object>},
 * {@code Map<String, Object>} (a record, in field order), {@link io.github.camelmesos.cwl.value.FileValue} or
 * {@link io.github.camelmesos.cwl.value.DirectoryValue}. Lists and maps are not changed once made.
 */
package io.github.camelmesos.cwl.value;
