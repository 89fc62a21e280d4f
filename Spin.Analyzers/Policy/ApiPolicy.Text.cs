namespace Spin.Policy;

/// <content>Text, cultures, streams in memory.</content>
internal static partial class ApiPolicy
{
    private const string TextTable = """
        [System.Globalization]
        CultureInfo: InvariantCulture Name NumberFormat TextInfo CompareInfo Equals GetHashCode ToString
        NumberFormatInfo, DateTimeFormatInfo: -CurrentInfo -GetInstance = InvariantInfo
        NumberStyles, DateTimeStyles, TimeSpanStyles, CompareOptions, UnicodeCategory, CharUnicodeInfo, CompareInfo, TextInfo, ISOWeek
        Calendar, GregorianCalendar, StringInfo, TextElementEnumerator
        [System.IO] = what an event or the constructor gives; a kernel has no files yet
        Stream, MemoryStream: -BeginRead -BeginWrite -EndRead -EndWrite -Synchronized = Read and Write
        BinaryReader, BinaryWriter, StringReader, StringWriter, SeekOrigin
        TextReader, TextWriter: -Synchronized = an IMutex around its calls
        Path: ChangeExtension Combine DirectorySeparatorChar EndsInDirectorySeparator GetDirectoryName GetExtension GetFileName GetFileNameWithoutExtension HasExtension Join TrimEndingDirectorySeparator TryJoin
        [System.Text]
        Ascii, CompositeFormat, Rune, StringBuilder, SpanLineEnumerator, SpanRuneEnumerator, StringRuneEnumerator, NormalizationForm
        Encoding: -GetEncoding -GetEncodings -RegisterProvider -Default -UTF7 -CreateTranscodingStream = UTF8, ASCII or Latin1
        ASCIIEncoding, UTF8Encoding, UnicodeEncoding, UTF32Encoding: -GetEncoding -GetEncodings -RegisterProvider -Default -UTF7 -CreateTranscodingStream = UTF8, ASCII or Latin1
        Encoder, Decoder, EncodingExtensions, EncoderFallback, DecoderFallback, EncoderFallbackBuffer, DecoderFallbackBuffer
        EncoderReplacementFallback, DecoderReplacementFallback, EncoderExceptionFallback, DecoderExceptionFallback
        EncoderReplacementFallbackBuffer, DecoderReplacementFallbackBuffer, EncoderExceptionFallbackBuffer, DecoderExceptionFallbackBuffer
        !UTF7Encoding = UTF8Encoding
        [System.Text.Unicode *]
        [System.Text.RegularExpressions] = IndexOf, SearchValues or a parser over a span
        [System.Text.Json] = Utf8Parser and Utf8Formatter over a span

        """;
}
