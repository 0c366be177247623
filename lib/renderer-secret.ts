/** The request header by which the renderer knows the gateway; its value is GATEWAY_SECRET. */
export const rendererSecretHeader = "x-gateway-secret";
