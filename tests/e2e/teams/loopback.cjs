// The playground listens on every interface and has no setting for it: a port without a host gets this machine alone.
const net = require("net");
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...given) {
  if (typeof given[0] === "number" && typeof given[1] !== "string") given.splice(1, 0, "127.0.0.1");
  else if (given[0] && typeof given[0] === "object" && given[0].port !== undefined && !given[0].host) {
    given[0].host = "127.0.0.1";
  }
  return listen.apply(this, given);
};
