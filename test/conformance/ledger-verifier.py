"""Checks Countersign dossiers with nothing but Python's standard library and openssl.

Written apart from the program, from its description of the format, RFC 6962, RFC 8785 and the C2SP specifications
(signed-note, tlog-checkpoint, tlog-cosignature), so that the two can be held against one another.

    python3 ledger-verifier.py [--key VKEY] [--witness VKEY]... [--quorum N] [--stamp TOKEN --authority PEM] DOSSIER...

Prints a line of JSON for each file: its name, "unchanged", "unproven" (it fits, but no --key was given) or "wrong", why, and
of each withheld field of which a later entry says why: its entry, its name, how, when and for what reason.
"""

import argparse
import base64
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

P = 2**255 - 19
D = -121665 * pow(121666, P - 2, P) % P
SPACES = re.compile("[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000+\x00-\x1f]")
SPKI_HEAD = bytes.fromhex("302a300506032b6570032100")


class Wrong(Exception):
    """Something about the dossier that does not fit."""


def main():
    parser = argparse.ArgumentParser(description="Check Countersign dossiers.")
    parser.add_argument("--key", action="append", default=[], help="a verifier key of the log, known from elsewhere")
    parser.add_argument("--witness", action="append", default=[], help="a witness you trust")
    parser.add_argument("--quorum", type=int, default=0, help="how many of them must have seen the checkpoint")
    parser.add_argument("--stamp", help="a time stamp (RFC 3161) that has to be of the checkpoint")
    parser.add_argument("--authority", help="certificates (PEM) of the authorities you trust, for --stamp")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    if (options.stamp is None) != (options.authority is None):
        parser.error("--stamp and --authority go together")
    for file in options.files:
        try:
            with open(file, "rb") as opened:
                (outcome, withheld), why = check(opened.read(), options), "every part fits"
        except Wrong as wrong:
            outcome, why, withheld = "wrong", str(wrong), []
        print(json.dumps({"file": os.path.basename(file), "outcome": outcome, "why": why, "withheld": withheld}))


def check(raw, options):
    dossier = read(raw)
    log = parse_vkey(dossier["keys"]["log"], 1)
    witnesses = [parse_vkey(vkey, 4) for vkey in dossier["keys"]["witnesses"]]
    require(len({vkey_text(key) for key in [log, *witnesses]}) == 1 + len(witnesses), "a key is named twice")
    text = open_note(dossier["checkpoint"], [log, *witnesses])
    origin, size, root = parse_checkpoint(text)
    require(origin == log["name"], "the checkpoint is of another log than its key")
    for entry in dossier["entries"]:
        check_entry(entry, size, root)
    if options.stamp is not None:
        check_stamp(text, options)
    withheld = withheld_because(dossier["entries"])
    if not options.key:
        return "unproven", withheld
    require(vkey_text(log) in options.key, "the log's key is not the trusted one")
    seen = sum(vkey_text(key) in options.witness for key in witnesses)
    require(seen >= options.quorum, "too few of the trusted witnesses saw it")
    return "unchanged", withheld


# The file.


def read(raw):
    require(len(raw) <= 8 * 1024 * 1024, "the file is too large")
    try:
        text = raw.decode("utf-8")
        told = json.loads(text, parse_int=no_number, parse_float=no_number, parse_constant=no_number)
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise Wrong(f"it cannot be read: {error}") from None
    shape(told)
    # Whatever a lenient reader let pass (a name twice, other spaces, other escapes) is not in what we write.
    try:
        same = json.dumps(told, ensure_ascii=False, indent=2).encode("utf-8") + b"\n" == raw
    except UnicodeEncodeError:
        same = False
    require(same, "it is not in its one spelling")
    return told


def shape(told):
    fields(told, "format", "entries", "checkpoint", "keys")
    require(told["format"] == "countersign/dossier/v1", "it has another format")
    words(told["checkpoint"])
    fields(told["keys"], "log", "witnesses")
    words(told["keys"]["log"], *items(told["keys"]["witnesses"], 15))
    last = -1
    for entry in items(told["entries"], 1000):
        fields(entry, "index", "opened", "withheld", "proof")
        index = natural(entry["index"])
        require(index > last, "entries are out of order")
        last = index
        names = []
        for opened in items(entry["opened"], 4096):
            fields(opened, "name", "value", "salt")
            words(opened["name"], opened["value"])
            hash32(opened["salt"])
            names.append(opened["name"].encode("utf-16-be"))
        withheld = [hash32(field) for field in items(entry["withheld"], 4096)]
        require(rising(names) and rising(withheld), "fields are out of order")
        for step in items(entry["proof"], 63):
            hash32(step)
    require(last >= 0, "it has no entry")


def fields(told, *names):
    require(isinstance(told, dict) and list(told) == list(names), f"the fields {names} are expected, in this order")


def items(told, most):
    require(isinstance(told, list) and len(told) <= most, f"a list of at most {most} is expected")
    return told


def words(*told):
    for text in told:
        require(isinstance(text, str), "a text is expected")
        require(not re.search("[\ud800-\udfff]", text), "a text holds half a character")
        require(unicodedata.is_normalized("NFC", text), "a text is not NFC")


def natural(told):
    words(told)
    require(re.fullmatch("0|[1-9][0-9]{0,18}", told) and int(told) < 2**63, "a number is not written as one")
    return int(told)


def hash32(told):
    words(told)
    value = unbase64(told)
    require(len(value) == 32, "32 bytes are expected")
    return value


def rising(values):
    return all(a < b for a, b in zip(values, values[1:]))


def no_number(text):
    raise ValueError(f"a bare number: {text[:20]}")


# What an entry is, and where it stands.


def check_entry(entry, size, root):
    index = int(entry["index"])
    require(index < size, f"entry {index} is beyond the checkpoint")
    hashes = [unbase64(field) for field in entry["withheld"]]
    for field in entry["opened"]:
        pair = json.dumps([field["name"], field["value"]], ensure_ascii=False, separators=(",", ":"))
        hashes.append(sha256(b"countersign-field/v1\n", unbase64(field["salt"]), pair.encode("utf-8")))
    require(hashes and len(set(hashes)) == len(hashes), f"entry {index} has no field, or one twice")
    record = sha256(b"countersign-record/v1\n", *sorted(hashes))
    leaf = sha256(b"\x00", b"countersign/v1\n", record)
    proof = [unbase64(step) for step in entry["proof"]]
    require(root_by(leaf, index, size, proof) == root, f"entry {index} is not under the checkpoint")


def withheld_because(entries):
    """A later entry of a redaction or an erasure names the hash that stays of a field; the last one that does counts."""
    because = []
    for entry in entries:
        told = []
        for hash_left in entry["withheld"]:
            said = [one for later in entries if int(later["index"]) > int(entry["index"]) for one in told_of(later, hash_left)]
            told += said[-1:]
        because += [" ".join([entry["index"], *one]) for one in sorted(told)]
    return because


def told_of(entry, hash_left):
    values = {field["name"]: field["value"] for field in entry["opened"]}
    how, reason = values.get("withheld.how"), values.get("withheld.reason", "")
    if how not in ("redacted", "erased") or not re.fullmatch("[a-z_]{1,40}", reason):
        return
    day = re.match("[0-9]{4}-[0-9]{2}-[0-9]{2}(?=T)", values.get("entry.recordedAt", ""))
    for name, value in values.items():
        number = re.fullmatch(r"withheld\.fields\.([0-9]+)\.hash", name)
        field = values.get(f"withheld.fields.{number[1]}.name", "") if number else ""
        if value == hash_left and re.fullmatch("[A-Za-z0-9.]{1,100}", field):
            yield [field, how, day[0] if day else "-", reason]


def root_by(leaf, index, size, proof):
    """The root that this path leads to, by the recursion of RFC 6962, section 2.1.1."""
    if size == 1:
        require(not proof, "the proof is too long")
        return leaf
    require(proof, "the proof is too short")
    split = 1 << ((size - 1).bit_length() - 1)
    *below, sibling = proof
    if index < split:
        return sha256(b"\x01", root_by(leaf, index, split, below), sibling)
    return sha256(b"\x01", sibling, root_by(leaf, index - split, size - split, below))


# Who else saw the checkpoint.


def check_stamp(text, options):
    with tempfile.NamedTemporaryFile() as message:
        message.write(text.encode("utf-8"))
        message.flush()
        command = ["openssl", "ts", "-verify", "-data", message.name, "-in", options.stamp, "-token_in", "-CAfile"]
        done = subprocess.run([*command, options.authority], capture_output=True, check=False)
    require(done.returncode == 0, "the time stamp does not vouch for the checkpoint")


# Keys, notes and checkpoints.


def parse_vkey(vkey, wanted):
    require(len(vkey) <= 1000 and vkey.count("+") >= 2, "a key is not written name+id+key")
    name, key_id, encoded = vkey.split("+", 2)
    require(name and not SPACES.search(name), "a key has no name, or one with a space")
    kind, public = unbase64(encoded)[:1], unbase64(encoded)[1:]
    require(kind == bytes([wanted]) and len(public) == 32, "a key is of another kind")
    require(is_sound(public), "a public key is weak")
    require(key_id == sha256(f"{name}\n".encode(), kind, public)[:4].hex(), "a key's id is another")
    return {"name": name, "id": key_id, "kind": wanted, "public": public}


def vkey_text(key):
    encoded = base64.b64encode(bytes([key["kind"]]) + key["public"]).decode()
    return f"{key['name']}+{key['id']}+{encoded}"


def is_sound(public):
    """A point in its one spelling, whose eightfold is not the neutral element (twisted Edwards addition, RFC 8032, 5.1.4)."""
    number = int.from_bytes(public, "little")
    y, odd = number & (2**255 - 1), number >> 255
    if y >= P:
        return False
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (x == 0 and odd):
        return False
    for _ in range(3):
        both = D * x * x * y * y % P
        x, y = 2 * x * y * pow(1 + both, P - 2, P) % P, (y * y + x * x) * pow(1 - both, P - 2, P) % P
    return (x, y) != (0, 1)


def open_note(note, keys):
    require(len(note.encode("utf-16-le")) // 2 <= 128 * 1024, "the note is too long")
    require(not re.search("[\x00-\x09\x0b-\x1f]", note), "the note holds a control character")
    text, blank, below = note.rpartition("\n\n")
    require(text and blank and below.endswith("\n"), "the note is not text, empty line, signatures")
    text += "\n"
    lines = below[:-1].split("\n")
    require(len(lines) <= 16, "the note has too many signatures")
    left = {(key["name"], key["id"]): key for key in keys}
    for line in lines:
        parts = line.split(" ")
        require(len(parts) == 3 and parts[0] == "\u2014", "a signature line is malformed")
        raw = unbase64(parts[2])
        key = left.pop((parts[1], raw[:4].hex()), None)
        require(key, "a signature is by a key that is not named, or twice")
        check_signature(key, text, raw[4:])
    require(not left, "a named key did not sign")
    return text


def check_signature(key, text, signature):
    message = text.encode("utf-8")
    if key["kind"] == 4:
        require(len(signature) == 72, "a cosignature has 72 bytes")
        seen = int.from_bytes(signature[:8], "big")
        require(seen <= 253402300799, "a cosignature is of no possible time")
        message = f"cosignature/v1\ntime {seen}\n".encode() + message
        signature = signature[8:]
    require(len(signature) == 64, "a signature has 64 bytes")
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("key", "message", "signature")]
        for path, content in zip(paths, (SPKI_HEAD + key["public"], message, signature)):
            with open(path, "wb") as file:
                file.write(content)
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", paths[0], "-rawin"]
        done = subprocess.run([*command, "-in", paths[1], "-sigfile", paths[2]], capture_output=True, check=False)
    require(done.returncode == 0, f"the signature of {key['name']} is wrong")


def parse_checkpoint(text):
    origin, size, root, *extensions = [*text[:-1].split("\n"), "", "", ""][: max(3, text.count("\n"))]
    require(origin and root and all(extensions), "the checkpoint has too few lines, or an empty one")
    return origin, natural(size), hash32(root)


# Small things.


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def unbase64(text):
    try:
        value = base64.b64decode(text, validate=True)
    except ValueError:
        raise Wrong("a text is not base64") from None
    require(base64.b64encode(value).decode() == text, "base64 is not in its one spelling")
    return value


def require(held, why):
    if not held:
        raise Wrong(why)


if __name__ == "__main__":
    sys.exit(main())
