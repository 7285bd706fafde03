/**
 * The type of a field that leads to another type of the schema. Types lead to one another in circles; written as the class
 * itself, the compiler would read that class while its module is still loading.
 */
export type Ref<T> = T;
