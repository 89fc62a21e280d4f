// expects: nothing
using System.Collections.Generic;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps a class without fields, whose base has some.</summary>
[Spindle]
public sealed partial class DerivedFromAList
{
   private readonly Bag s_bag = new(8);

    [Handles<HandlerFaulted>]
    private void Forget(in HandlerFault fault) => s_bag.Clear();

    private sealed class Bag(int capacity) : List<int>(capacity);
}
