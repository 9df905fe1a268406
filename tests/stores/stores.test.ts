import { describeStore } from "./conformance.js";
import { storeKinds } from "./kinds.js";

for (const kind of storeKinds) describeStore(kind);
