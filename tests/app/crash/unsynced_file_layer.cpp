// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/crash/unsynced_file_layer.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <new>
#include <string>

namespace atelier::test {

namespace {

constexpr sqlite3_int64 blockSize = 4'096;
using Block = std::array<char, size_t(blockSize)>;

// What was written to one file and not yet synced; all handles of the process share it, as they share the page cache.
class UnsyncedFile {
public:
    int read(sqlite3_file *real, char *bytes, int count, sqlite3_int64 offset);
    int write(sqlite3_file *real, const char *bytes, int count, sqlite3_int64 offset);
    int truncate(sqlite3_int64 size);
    int sync(sqlite3_file *real, int flags);
    int size(sqlite3_file *real, sqlite3_int64 &size);
    void forget();
    bool hasBytes();

private:
    int learnSize(sqlite3_file *real);
    int block(sqlite3_file *real, sqlite3_int64 number, Block &block);

    std::mutex m_mutex;
    std::map<sqlite3_int64, Block> m_written;
    sqlite3_int64 m_size = -1; // with what is not synced; -1: not asked for yet
    sqlite3_int64 m_kept = std::numeric_limits<sqlite3_int64>::max(); // bytes of the real file that still count
};

int UnsyncedFile::learnSize(sqlite3_file *real)
{
    return m_size >= 0 ? SQLITE_OK : real->pMethods->xFileSize(real, &m_size);
}

// A block as it reads now: what was written, else what is on disk, else zeros.
int UnsyncedFile::block(sqlite3_file *real, sqlite3_int64 number, Block &block)
{
    if (const auto found = m_written.find(number); found != m_written.end()) {
        block = found->second;
        return SQLITE_OK;
    }
    block.fill(0);
    const sqlite3_int64 from = number * blockSize;
    const sqlite3_int64 count = std::clamp<sqlite3_int64>(m_kept - from, 0, blockSize);
    if (count == 0)
        return SQLITE_OK;
    // The real layer fills what lies beyond the end with zeros.
    const int result = real->pMethods->xRead(real, block.data(), int(count), from);
    return result == SQLITE_IOERR_SHORT_READ ? SQLITE_OK : result;
}

int UnsyncedFile::read(sqlite3_file *real, char *bytes, int count, sqlite3_int64 offset)
{
    const std::lock_guard lock(m_mutex);
    if (const int result = learnSize(real); result != SQLITE_OK)
        return result;
    std::memset(bytes, 0, size_t(count));
    const sqlite3_int64 end = std::min(m_size, offset + count);
    for (sqlite3_int64 at = offset; at < end;) {
        Block content;
        if (const int result = block(real, at / blockSize, content); result != SQLITE_OK)
            return result;
        const sqlite3_int64 part = std::min(blockSize - at % blockSize, end - at);
        std::memcpy(bytes + (at - offset), content.data() + at % blockSize, size_t(part));
        at += part;
    }
    return end == offset + count ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int UnsyncedFile::write(sqlite3_file *real, const char *bytes, int count, sqlite3_int64 offset)
{
    const std::lock_guard lock(m_mutex);
    if (const int result = learnSize(real); result != SQLITE_OK)
        return result;
    for (sqlite3_int64 at = offset; at < offset + count;) {
        Block content;
        if (const int result = block(real, at / blockSize, content); result != SQLITE_OK)
            return result;
        const sqlite3_int64 part = std::min(blockSize - at % blockSize, offset + count - at);
        std::memcpy(content.data() + at % blockSize, bytes + (at - offset), size_t(part));
        m_written[at / blockSize] = content;
        at += part;
    }
    m_size = std::max(m_size, offset + count);
    return SQLITE_OK;
}

int UnsyncedFile::truncate(sqlite3_int64 size)
{
    const std::lock_guard lock(m_mutex);
    m_size = size;
    m_kept = std::min(m_kept, size);
    m_written.erase(m_written.lower_bound((size + blockSize - 1) / blockSize), m_written.end());
    if (const auto last = m_written.find(size / blockSize); last != m_written.end())
        std::fill(last->second.begin() + size % blockSize, last->second.end(), '\0');
    return SQLITE_OK;
}

int UnsyncedFile::sync(sqlite3_file *real, int flags)
{
    const std::lock_guard lock(m_mutex);
    if (m_kept != std::numeric_limits<sqlite3_int64>::max()) {
        if (const int result = real->pMethods->xTruncate(real, m_kept); result != SQLITE_OK)
            return result;
    }
    for (const auto &[number, content] : m_written) {
        const sqlite3_int64 count = std::min(blockSize, m_size - number * blockSize);
        if (const int result = real->pMethods->xWrite(real, content.data(), int(count), number * blockSize);
            result != SQLITE_OK)
            return result;
    }
    m_written.clear();
    m_kept = std::numeric_limits<sqlite3_int64>::max();
    return real->pMethods->xSync(real, flags);
}

int UnsyncedFile::size(sqlite3_file *real, sqlite3_int64 &size)
{
    const std::lock_guard lock(m_mutex);
    const int result = learnSize(real);
    size = m_size;
    return result;
}

void UnsyncedFile::forget()
{
    const std::lock_guard lock(m_mutex);
    m_written.clear();
    m_size = -1;
    m_kept = std::numeric_limits<sqlite3_int64>::max();
}

bool UnsyncedFile::hasBytes()
{
    const std::lock_guard lock(m_mutex);
    return m_size > 0;
}

// By path, for as long as the process lives: what was written and closed without a sync is still to be read.
UnsyncedFile &fileAt(const char *path)
{
    static std::mutex mutex;
    static std::map<std::string, std::unique_ptr<UnsyncedFile>> files;
    const std::lock_guard lock(mutex);
    std::unique_ptr<UnsyncedFile> &file = files[path];
    if (!file)
        file = std::make_unique<UnsyncedFile>();
    return *file;
}

// A handle; the real layer's own follows it in memory.
struct Handle {
    sqlite3_file base;
    UnsyncedFile *unsynced;
    sqlite3_file *real;
};

Handle &handleOf(sqlite3_file *file) { return *reinterpret_cast<Handle *>(file); }
sqlite3_file *realOf(sqlite3_file *file) { return handleOf(file).real; }

int closeFile(sqlite3_file *file)
{
    sqlite3_file *const real = realOf(file);
    return real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
}
int readFile(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset)
{
    return handleOf(file).unsynced->read(realOf(file), static_cast<char *>(bytes), count, offset);
}
int writeFile(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
{
    return handleOf(file).unsynced->write(realOf(file), static_cast<const char *>(bytes), count, offset);
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size) { return handleOf(file).unsynced->truncate(size); }
int syncFile(sqlite3_file *file, int flags) { return handleOf(file).unsynced->sync(realOf(file), flags); }
int fileSize(sqlite3_file *file, sqlite3_int64 *size) { return handleOf(file).unsynced->size(realOf(file), *size); }
int lockFile(sqlite3_file *file, int level) { return realOf(file)->pMethods->xLock(realOf(file), level); }
int unlockFile(sqlite3_file *file, int level) { return realOf(file)->pMethods->xUnlock(realOf(file), level); }
int checkLock(sqlite3_file *file, int *isReserved)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), isReserved);
}
// A hint about the size to come would lengthen the real file.
int control(sqlite3_file *file, int operation, void *argument)
{
    if (operation == SQLITE_FCNTL_SIZE_HINT || operation == SQLITE_FCNTL_CHUNK_SIZE)
        return SQLITE_OK;
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}
int sectorSize(sqlite3_file *file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); }
// Nothing that a real disk might promise beyond what is synced.
int characteristics(sqlite3_file *) { return 0; }
int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, memory);
}
int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}
void sharedBarrier(sqlite3_file *file) { realOf(file)->pMethods->xShmBarrier(realOf(file)); }
int unmapShared(sqlite3_file *file, int isDeleted)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), isDeleted);
}

// Version 2: shared memory for the log, and no mapping of the database into memory, which would go past this layer.
const sqlite3_io_methods methods{2, closeFile, readFile, writeFile, truncateFile, syncFile, fileSize, lockFile,
    unlockFile, checkLock, control, sectorSize, characteristics, mapShared, lockShared, sharedBarrier, unmapShared,
    nullptr, nullptr};

sqlite3_vfs *realLayer = nullptr;

int openFile(sqlite3_vfs *, const char *path, sqlite3_file *file, int flags, int *flagsOut)
{
    if (!path) // a temporary file, which nobody expects after a power cut
        return realLayer->xOpen(realLayer, path, file, flags, flagsOut);
    Handle *const handle = new (file) Handle{};
    handle->real = reinterpret_cast<sqlite3_file *>(handle + 1);
    handle->unsynced = &fileAt(path);
    const int result = realLayer->xOpen(realLayer, path, handle->real, flags, flagsOut);
    handle->base.pMethods = result == SQLITE_OK ? &methods : nullptr;
    return result;
}

int deleteFile(sqlite3_vfs *, const char *path, int syncDirectory)
{
    fileAt(path).forget();
    return realLayer->xDelete(realLayer, path, syncDirectory);
}

// The real layer takes an empty file for none.
int access(sqlite3_vfs *, const char *path, int flags, int *isThere)
{
    const int result = realLayer->xAccess(realLayer, path, flags, isThere);
    if (result == SQLITE_OK && flags == SQLITE_ACCESS_EXISTS && fileAt(path).hasBytes())
        *isThere = 1;
    return result;
}

} // namespace

bool keepUnsyncedWritesInMemory()
{
    realLayer = sqlite3_vfs_find(nullptr);
    if (!realLayer)
        return false;
    static sqlite3_vfs layer = *realLayer;
    layer.zName = "unsynced-in-memory";
    layer.szOsFile = int(sizeof(Handle)) + realLayer->szOsFile;
    layer.pNext = nullptr;
    layer.xOpen = openFile;
    layer.xDelete = deleteFile;
    layer.xAccess = access;
    return sqlite3_vfs_register(&layer, 1) == SQLITE_OK;
}

} // namespace atelier::test
