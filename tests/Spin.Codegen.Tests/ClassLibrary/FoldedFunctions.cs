using System.Collections.Generic;

namespace Spin.Codegen.Tests.ClassLibrary;

/// <summary>The functions of reviewed lines that have no code of their own, each with a probe of whose code they became a part.</summary>
internal static class FoldedFunctions
{
    /// <summary>From the function to the probe; nothing where the compiler has left it out of the image.</summary>
    internal static readonly IReadOnlyDictionary<string, string?> All = new Dictionary<string, string?>
    {
        ["System.Runtime.RuntimeImports::ceil"] = "a.Double = Math.Ceiling(a.Double);",
        ["System.Runtime.RuntimeImports::ceilf"] = "a.Single = MathF.Ceiling(a.Single);",
        ["System.Runtime.RuntimeImports::floor"] = "a.Double = Math.Floor(a.Double);",
        ["System.Runtime.RuntimeImports::floorf"] = "a.Single = MathF.Floor(a.Single);",
        ["System.Runtime.RuntimeImports::sqrt"] = "a.Double = Math.Sqrt(a.Double);",
        ["System.Runtime.RuntimeImports::sqrtf"] = "a.Single = MathF.Sqrt(a.Single);",
        ["System.Runtime.RuntimeImports::modf"] = "a.Double = Math.Round(a.Double);",
        ["System.Runtime.RuntimeImports::modff"] = "a.Single = MathF.Round(a.Single);",
        ["System.Runtime.RuntimeImports::InterlockedCompareExchange"] = "a.Object = Interlocked.CompareExchange(ref a.Object, a.Text, null);",
        ["Internal.Runtime.MethodTable::Of"] = "a.Bool = a.Object.GetType() == typeof(string);",
        ["Internal.Runtime.MethodTable::get_SupportsRelativePointers"] = "a.Bool = a.Object.GetType() == typeof(string);",
        ["System.Type::op_Equality"] = "a.Bool = a.Object.GetType() == a.OtherObject.GetType();",
        ["System.Type::op_Inequality"] = "a.Bool = a.Object.GetType() != a.OtherObject.GetType();",
        ["System.Object::GetType"] = "a.Bool = a.Object.GetType() == typeof(string);",
        ["System.Runtime.CompilerServices.RuntimeHelpers::CreateSpan"] = "a.Int32 = ((ReadOnlySpan<int>)[3, 1, 4, 1, 5, 9, 2, 6])[a.Int32 & 7];",
        ["System.Threading.Interlocked::CompareExchange"] = "a.Text = Interlocked.CompareExchange(ref a.Text, a.OtherText, null);",
        ["System.Globalization.CultureInfo::get_InvariantCulture"] = "a.Object = CultureInfo.InvariantCulture;",
        ["System.Environment::get_CurrentManagedThreadId"] = "a.Int32 = Environment.CurrentManagedThreadId;",
        ["System.Globalization.NumberFormatInfo::CurrencySymbolTChar"] = "a.Bool = double.TryParse(a.Bytes, NumberStyles.Any, null, out a.Double);",
        ["System.Globalization.NumberFormatInfo::CurrencyDecimalSeparatorTChar"] = "a.Bool = double.TryParse(a.Bytes, NumberStyles.Any, null, out a.Double);",
        ["System.Globalization.NumberFormatInfo::CurrencyGroupSeparatorTChar"] = "a.Bool = double.TryParse(a.Bytes, NumberStyles.Any, null, out a.Double);",
        ["System.Globalization.NumberFormatInfo::NumberDecimalSeparatorTChar"] = "a.Bool = double.TryParse(a.Bytes, NumberStyles.Any, null, out a.Double);",
        ["System.Globalization.NumberFormatInfo::NumberGroupSeparatorTChar"] = "a.Bool = double.TryParse(a.Bytes, NumberStyles.Any, null, out a.Double);",
        ["System.Globalization.NumberFormatInfo::NegativeSignTChar"] = "a.Bool = double.TryParse(a.Bytes, NumberStyles.Any, null, out a.Double);",
        ["System.Globalization.NumberFormatInfo::PositiveSignTChar"] = "a.Bool = double.TryParse(a.Bytes, NumberStyles.Any, null, out a.Double);",
        ["System.Globalization.NumberFormatInfo::NaNSymbolTChar"] = "a.Bool = double.TryParse(a.Bytes, NumberStyles.Any, null, out a.Double);",
        ["System.Globalization.NumberFormatInfo::PositiveInfinitySymbolTChar"] = "a.Bool = double.TryParse(a.Bytes, NumberStyles.Any, null, out a.Double);",
        ["System.Globalization.NumberFormatInfo::NegativeInfinitySymbolTChar"] = "a.Bool = double.TryParse(a.Bytes, NumberStyles.Any, null, out a.Double);",
        ["System.Collections.Generic.ValueListBuilder`1::Dispose"] = "a.Bool = a.Int32.TryFormat(a.Bytes, out a.Written, a.Text);",
        ["System.Runtime.CompilerServices.RuntimeHelpers::GetHashCode"] = "a.Int32 = RuntimeHelpers.GetHashCode(a.Object);",
        ["System.Collections.Generic.SortedSet`1::VersionCheck"] = "a.Int32 = a.Sorted.Count + a.Sorted.Min;",
        ["System.Buffers.SearchValues`1::Contains"] = "a.Bool = a.ByteValues.Contains(a.Byte);",
        ["System.Enum::TryFormatUnconstrained"] = "a.Bool = Enum.TryFormat(a.Enumeration, a.Characters, out a.Written);",
        ["System.Buffers.MemoryManager`1::GetSpan"] = "a.Memory = a.Bytes; a.Memory.Span[a.Int32] = a.Byte;",
        ["System.Buffers.MemoryManager`1::get_Memory"] = "a.Memory = a.Bytes; a.Memory.Span[a.Int32] = a.Byte;",
        ["System.Buffers.MemoryManager`1::TryGetArray"] = "a.Memory = a.Bytes; a.Memory.Span[a.Int32] = a.Byte;",
        ["System.Threading.Monitor::Wait"] = "a.Bool = Monitor.Wait(a.Object);",
        ["System.Threading.Lock::EnterScope"] = "lock (a.Lock) { a.Int32++; }",

        // A part of what makes the array or the text, which is counted there.
        ["System.Runtime.CompilerServices.RuntimeHelpers::InitializeArray"] = null,
        ["System.String::.ctor"] = null,

        // Of types that are not on the list, behind members that are.
        ["System.Threading.SpinLock::Enter"] = null,
        ["System.Threading.SpinWait::SpinOnce"] = null,
        ["System.Threading.Thread::UninterruptibleSleep0"] = null,
        ["System.Threading.WaitHandle::WaitOne"] = null,
    };
}
