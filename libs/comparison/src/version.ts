/** Version of the engine: any change that can alter a result alters it. Stored with every comparison. */
export const ENGINE_VERSION = 'countersign-comparison/1.9.0';
